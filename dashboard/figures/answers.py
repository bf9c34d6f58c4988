"""The answer with which a page begins: sentences, key figures and rows on one scale, as HTML."""

from html import escape

from dashboard.content.answers import Answer, KeyFigure
from dashboard.figures.drawing import figure_of


@figure_of.register
def _(figure: Answer) -> str:
    """One piece, so that all of it is there at once; every text is escaped."""
    sentences = "".join(f"<p>{escape(sentence)}</p>" for sentence in figure.sentences)
    figures = "".join(map(_figure, figure.figures))
    return (
        f'<div class="antwoord"><div class="antwoord-woorden">{sentences}'
        f'<dl class="antwoord-cijfers">{figures}</dl></div>{figure_of(figure.tracks)}</div>'
    )


def _figure(figure: KeyFigure) -> str:
    return (
        f"<div><dt>{escape(figure.label)}</dt><dd><strong>{escape(figure.value)}</strong>"
        f"<span>{escape(figure.remark)}</span></dd></div>"
    )

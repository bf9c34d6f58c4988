"""What the colours mean, as HTML: a swatch and its words."""

from html import escape

from dashboard.content.content import Legend, Swatch


def legend_html(legend: Legend) -> str:
    """A legend: swatches with their words, or a table of them with their counts."""
    if not legend.headers:
        items = "".join(f"<li>{_swatch(s)}{escape(s.text)}</li>" for s in legend.swatches)
        return f'<ul class="legenda" aria-label="{escape(legend.label)}">{items}</ul>'
    heads = "".join(f'<th scope="col">{escape(header)}</th>' for header in legend.headers)
    body = "".join(
        f'<tr><th scope="row">{_swatch(s)}{escape(s.text)}</th>'
        + "".join(f"<td>{escape(count)}</td>" for count in s.counts)
        + "</tr>"
        for s in legend.swatches
    )
    return (
        f'<table class="legenda-tabel"><caption>{escape(legend.caption)}</caption>'
        f"<thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    )


def _swatch(swatch: Swatch) -> str:
    return f'<span class="klasse-vlak" style="background:{swatch.colour}"></span>'

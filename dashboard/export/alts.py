"""What there is to see in a figure, for who cannot see it, in every file that holds one."""

from dashboard.content.answers import Answer, Ruler, Tracks
from dashboard.content.content import Content
from dashboard.content.figures import Panels


def alt_of(content: Content) -> str:
    """The alt text of a figure: its own, that of its parts, or (it is text) the headline."""
    return content.alt or _of_parts(content.figure) or content.headline


def _of_parts(figure: object) -> str:
    """The texts of a figure whose parts each have one; "" for another."""
    match figure:
        case Panels():
            return " ".join(f"{panel.title}: {panel.alt}" for panel in figure.panels)
        case Answer():
            return _of_parts(figure.tracks)
        case Tracks():
            return _listed(figure.caption, [(t.name, t.said or t.text) for t in figure.tracks])
        case Ruler():
            return _listed(figure.caption, [(m.name, m.text) for m in figure.marks])
    return ""


def _listed(caption: str, parts: list[tuple[str, str]]) -> str:
    told = "; ".join(f"{name}: {text}" for name, text in parts)
    return f"{caption}. {told}." if told else ""

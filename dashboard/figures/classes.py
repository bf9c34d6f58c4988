"""Text that can be read on the colour of a class."""

from dashboard.content.look import rgb
from dashboard.vocabulary.look import COLOURS

_CHANNELS = (0.2126, 0.7152, 0.0722)


def text_colour(background: str) -> str:
    """Dark or white text, whichever stands out most on ``background`` (WCAG contrast)."""
    dark, light = COLOURS["text"], COLOURS["background"]
    return max((dark, light), key=lambda text: _contrast(text, background))


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [part / 255 for part in rgb(colour)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip(_CHANNELS, linear, strict=True))

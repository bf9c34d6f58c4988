"""Every figure value on a slide: importing this package registers every drawing."""

from dashboard.export.slides.kinds import (  # noqa: F401
    answers,
    bars,
    dots,
    lines,
    maps,
    panels,
    texts,
)

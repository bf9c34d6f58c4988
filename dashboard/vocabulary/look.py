"""Colours: our own. The same thing has the same colour on every page."""

COLOURS: dict[str, str] = {
    "programme": "#0b4f8a",
    "country": "#3d3d3d",
    "comparable": "#767676",
    "chosen": "#a3195b",
    "text": "#1c1c1c",
    "muted": "#595959",
    "line": "#d4d4d4",
    "surface": "#f4f5f6",
    "background": "#ffffff",
    "missing": "#d9d9d9",
    "sea": "#eaf0f4",
    "earlier": "#9db9d3",
    "better": "#2e7d4f",
    "worse": "#b8480a",
}
"""What -> hex colour. The same thing has the same colour on every page; text
colours hold a contrast of at least 4.5 on white."""
AREA_COLOURS = (COLOURS["chosen"], "#00736b", "#a65300", "#5b3a8c", "#4d6b00", "#5c3d2e")
"""Colours of up to six chosen areas, in the order they were chosen; each also has its
own marker and dash (``figures.theme``). Contrast at least 4.5 on white."""
CLASS_COLOURS: tuple[str, ...] = (
    *("#7a2403", "#b84507", "#e8872b", "#f9c784"),
    "#faf5e4",
    *("#bedca8", "#7fb876", "#348549", "#08472a"),
)
"""Nine steps from unfavourable (orange) to favourable (green), as the official legend runs; safe
for colour-blind readers. Neighbours differ enough (contrast 1.35 or more) to be told apart on a
beamer, and text in dark or white stands out on each (4.5 or more)."""
WORSE_COLOURS: tuple[str, ...] = (
    *("#faf5e4", "#f6cf8f", "#eda04a", "#cf6d14", "#9c4104", "#621a01"),
)
"""Six steps from favourable (light) to unfavourable (dark), of what stands beside the score."""
NEUTRAL_COLOURS: tuple[str, ...] = (
    *("#f8f4fa", "#d6bde2", "#b58dc8", "#8f60a8", "#663a7f", "#3d1a53"),
)
"""Six steps from little (light) to much (dark), where neither is better."""
NEUTRAL_CHANGES: tuple[str, ...] = (
    *("#3d1a53", "#6f4389", "#a47cba", "#dac6e4"),
    *("#f5f3ee", "#b9dbe0", "#6fb0b9", "#2c7884", "#0b4750"),
)
"""Nine steps of a change down (purple) and up (teal), where neither is better."""

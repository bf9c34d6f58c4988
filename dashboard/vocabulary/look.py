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
    "missing": "#e3e3e3",
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
    *("#8c2d04", "#c4510c", "#e8872b", "#f7c07a"),
    "#f5efdc",
    *("#cfe3bd", "#92c58a", "#46975a", "#0b5c34"),
)
"""Nine steps from unfavourable (orange) to favourable (green), as the official legend runs; safe
for colour-blind readers."""

"""The page for an address that is none of ours: plain HTML, because there is no app to draw it."""

from html import escape

from dashboard.ui.index_page import LANGUAGE, TITLE
from dashboard.ui.registry import PAGES
from dashboard.vocabulary.look import COLOURS


def unknown_page(path: str, query: str = "", root: str = "") -> str:
    """A whole HTML page; ``path``: what was asked for below the base path, with a slash in front.

    It names the page whose address differs only in capitals, and all others. Links
    are relative, unless ``root`` says where the app is: what a proxy put before the
    path is not known here.
    """
    root = root or "../" * (path.count("/") - 1) or "./"
    asked = path.strip("/").lower()
    near = next((info for info in PAGES if info.key == asked), None)
    meant = ""
    if near:
        address = root + near.url_path + (f"?{query}" if query else "")
        link = f'<a href="{escape(address)}">{escape(near.title)}</a>'
        meant = f"<p>Bedoelt u de pagina {link}?</p>"
    links = "".join(
        f'<li><a href="{escape(root + info.url_path)}">{escape(info.title)}</a></li>'
        for info in PAGES
    )
    return f"""<!DOCTYPE html>
<html lang="{LANGUAGE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Deze pagina bestaat niet - {TITLE}</title>
<style>
body {{ margin: 2rem auto; max-width: 40rem; padding: 0 1rem; line-height: 1.5;
  font-family: "Source Sans", Arial, sans-serif;
  color: {COLOURS["text"]}; background: {COLOURS["background"]}; }}
a {{ color: {COLOURS["programme"]}; }}
li {{ padding: 0.25rem 0; }}
</style>
</head>
<body>
<main>
<h1>Deze pagina bestaat niet</h1>
<p>Het dashboard heeft geen pagina op dit adres. Controleer het adres of kies een pagina.</p>
{meant}
<ul>{links}</ul>
</main>
</body>
</html>
"""

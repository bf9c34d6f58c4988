"""The one HTML page that Streamlit serves, made Dutch, and the policy under which it works."""

import base64
import hashlib
import re
from pathlib import Path

import streamlit

from dashboard.ui.ahead import ahead

LANGUAGE = "nl"
TITLE = "NPLV-dashboard"
NO_SCRIPT = (
    "<noscript><p>Voor dit dashboard is JavaScript nodig. Zet JavaScript aan in uw browser "
    "en laad de pagina opnieuw.</p></noscript>"
)
BEGIN = (
    '<div id="nplv-begin" role="status"><strong>NPLV-dashboard</strong>'
    "De pagina wordt geladen …</div>"
)
"""What a reader sees until the first screen stands (``browser/begin.js``)."""
INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
"""The one page Streamlit serves, for every address of the app."""

_FOLDER = Path(__file__).with_name("browser")
_STYLES = (
    "begin",
    "frame",
    "menu",
    "wide",
    "tiles",
    "take",
    "tables",
    "lists",
    "links",
    "cards",
    "answer",
    "own",
    "maps",
    "reached",
    "phone",
    "large",
    "contrast",
    "paper",
)
_SCRIPTS = (
    "start",
    "bar",
    "begin",
    "connection",
    "dutch",
    "address",
    "menu",
    "search",
    "tools",
    "files",
    "tile",
    "links",
    "tables",
    "maps",
    "reached",
    "paper",
    "large",
)
STYLE, SCRIPT = (
    "\n".join((_FOLDER / f"{name}.{kind}").read_text("utf-8") for name in names)
    for kind, names in (("css", _STYLES), ("js", _SCRIPTS))
)
"""What Streamlit's theme has no setting for, and what only the browser can do: the files of the
folder ``browser``, in this order. They are in the page itself, so nothing moves when they come."""

_AGENT_LINK = re.compile(r'<link rel="service-desc"[^>]*>')
"""It points programs to an interface that is closed here."""
_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)


def dutch(html: str) -> str:
    """Return Streamlit's index.html in Dutch, with our own style and script.

    Language, title and text without JavaScript; the policy allows the script by its hash.
    """
    html = re.sub(r'<html lang="[^"]*">', f'<html lang="{LANGUAGE}">', html, count=1)
    html = re.sub(r"<title>.*?</title>", f"<title>{TITLE}</title>", html, count=1)
    html = _AGENT_LINK.sub("", html, count=1)
    html = re.sub(r"<noscript>.*?</noscript>", NO_SCRIPT, html, count=1, flags=re.DOTALL)
    html = html.replace("</head>", f"{ahead(INDEX.parent / 'static' / 'js', html)}</head>", 1)
    html = html.replace('<div id="root">', f'{BEGIN}<div id="root">', 1)
    # At the end: of two rules with the same weight ours must come after Streamlit's.
    own = f"<style>{STYLE}</style><script>{SCRIPT}</script>"
    return html.replace("</body>", f"{own}</body>", 1)


def content_security_policy(html: str, background: str = "") -> str:
    """Return the policy under which ``html`` works: own files and its own inline scripts only.

    ``background``: scheme and host of map tiles that an administrator chose, "" for none.
    """
    tiles = f" {background}" if background else ""
    hashes = "".join(
        f" 'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in _INLINE_SCRIPT.findall(html)
    )
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self'{hashes}",
            # Streamlit, Plotly and deck.gl set styles from their scripts.
            "style-src 'self' 'unsafe-inline'",
            f"img-src 'self' data: blob:{tiles}",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            f"connect-src 'self' data: blob:{tiles}",
            "object-src 'none'",
            "frame-ancestors 'self'",
            "base-uri 'self'",
            "form-action 'self'",
        )
    )

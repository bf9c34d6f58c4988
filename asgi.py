"""The server's entry: ``streamlit run asgi.py`` or ``uvicorn asgi:app``.

The dashboard itself is app.py; here it gets the language, the headers and the
cache rules that Streamlit has no setting for.
"""

from pathlib import Path

import streamlit as st

from dashboard.server import MIDDLEWARE, lifespan, script_failed

app = st.App(
    Path(__file__).resolve().with_name("app.py"),
    middleware=MIDDLEWARE,
    lifespan=lifespan,
    on_script_error=script_failed,
)

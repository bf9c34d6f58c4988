"""Entry of the app: the page registry and the navigation."""

import streamlit as st

from dashboard.ui import navigation
from dashboard.ui.registry import PAGES

st.set_page_config(page_title="NPLV-dashboard", layout="wide")
pages = [
    st.Page(info.path, title=info.title, url_path=info.url_path or None, default=not info.url_path)
    for info in PAGES
]
page = st.navigation(pages, position="hidden")
navigation.draw(page.title)
page.run()

"""Entry of the app: the page registry and the navigation."""

import streamlit as st

from dashboard.ui.registry import HOME, PAGES

st.set_page_config(page_title="NPLV-dashboard", layout="wide")
groups: dict[str, list] = {}
for info in PAGES:
    page = st.Page(info.path, title=info.title, url_path=info.url_path, default=info is HOME)
    groups.setdefault(info.group, []).append(page)
st.navigation(groups, position="top").run()

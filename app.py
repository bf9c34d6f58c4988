"""Entry of the app: the page registry and the navigation."""

import streamlit as st

from dashboard.ui import navigation
from dashboard.ui.turns import TURNS

with TURNS.taken():
    st.set_page_config(page_title="NPLV-dashboard", layout="wide")
    page = st.navigation(navigation.pages(), position="hidden")
    navigation.draw(page.title)
    page.run()

"""Entry of the app: the page registry.

Streamlit runs this file for every reader. Started as ``streamlit run app.py`` it
is the server as well, with the same rules as ``asgi.py``: nobody gets the app
without them.
"""

import streamlit as st

if __name__ == "__main__":
    from dashboard.ui import navigation
    from dashboard.ui.turns import TURNS

    with TURNS.taken():
        st.set_page_config(page_title="NPLV-dashboard", layout="wide")
        page = st.navigation(navigation.pages(), position="hidden")
        page.run()
else:
    from dashboard.server import MIDDLEWARE, lifespan, script_failed

    app = st.App(__file__, middleware=MIDDLEWARE, lifespan=lifespan, on_script_error=script_failed)

"""The yardstick: a page with a heading and nothing else."""

import streamlit as st

st.set_page_config(page_title="Leeg", layout="wide")
st.title("Leeg", anchor=False)

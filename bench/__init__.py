"""Measurements of the dashboard against an empty Streamlit page: ``make bench``."""

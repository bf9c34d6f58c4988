"""The empty page, served with the same socket option as the dashboard: a fair yardstick."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st

from dashboard.server import send_at_once


@asynccontextmanager
async def lifespan(_app: object) -> AsyncIterator[None]:
    """Start as the dashboard does, with nothing to warm."""
    send_at_once()
    yield


app = st.App(Path(__file__).resolve().with_name("empty_app.py"), lifespan=lifespan)

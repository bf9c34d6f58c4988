"""The middleware around a small fake app that serves as Streamlit does."""

from collections.abc import Callable

import pytest
from starlette.applications import Starlette
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket
from streamlit import config

from dashboard.address import Address, parse_address
from dashboard.server import MIDDLEWARE, health
from dashboard.server.gate import Gate
from dashboard.ui.index_page import INDEX

PAGE = INDEX.read_text("utf-8")
LARGE = '{"type": "FeatureCollection"}' * 200
HASHED = "/app/static/wijk.0123456789abcdef.geojson"
PUBLIC = parse_address("https://dashboard.example.nl/nplv")

Made = Callable[..., TestClient]


@pytest.fixture
def calls() -> list[Request | WebSocket]:
    """What came through to the app."""
    return []


@pytest.fixture
def make(calls: list[Request | WebSocket], monkeypatch: pytest.MonkeyPatch) -> Made:
    """Return a function that makes a client of the app, under a base path if one is given.

    Gzip inside, the page for every unknown address.
    """

    async def page(request: Request) -> Response:
        calls.append(request)
        return HTMLResponse(PAGE, headers={"etag": '"old"'})

    async def file(request: Request) -> Response:
        calls.append(request)
        return PlainTextResponse(LARGE)

    async def tagged(request: Request) -> Response:
        calls.append(request)
        return PlainTextResponse(LARGE, headers={"etag": '"merk"'})

    async def missing(request: Request) -> Response:
        calls.append(request)
        return PlainTextResponse("File not found", status_code=404)

    async def socket(websocket: WebSocket) -> None:
        calls.append(websocket)
        await websocket.accept()
        await websocket.send_text(websocket.headers["accept-encoding"])
        while (message := await websocket.receive())["type"] != "websocket.disconnect":
            await websocket.send_bytes(message["bytes"])

    def client(base: str = "", public: Address = PUBLIC, host: str = "localhost") -> TestClient:
        monkeypatch.setattr(health.READINESS, "reason", lambda: "")
        whole = config.get_option

        def get_option(name: str) -> object:
            return {"server.baseUrlPath": base, "server.address": ""}.get(name, whole(name))

        monkeypatch.setattr(config, "get_option", get_option)
        routes = [
            Route("/app/static/weg.0123456789abcdef.geojson", missing),
            Route("/app/static/{path:path}", file),
            Route("/static/js/weg.js", page),
            Route("/static/js/etag.js", tagged),
            Route("/static/{path:path}", file),
            Route("/_stcore/health", file),
            WebSocketRoute("/_stcore/stream", socket),
            Route("/{path:path}", page, methods=["GET", "POST", "PUT", "DELETE"]),
        ]
        inner = Starlette(routes=[Mount(base, routes=routes)] if base else routes)
        inner.add_middleware(GZipMiddleware)
        app = inner
        for middleware in reversed(MIDDLEWARE):
            extra = {"public": public} if middleware.cls is Gate else {}
            app = middleware.cls(app, *middleware.args, **{**middleware.kwargs, **extra})
        return TestClient(app, base_url=f"http://{host}", follow_redirects=False)

    return client


@pytest.fixture
def client(make: Made) -> TestClient:
    """The app at the root."""
    return make()

"""The dashboard as it is really served: language, headers, compression."""

import gzip
import re
import urllib.request
from email.message import Message

import pytest

from tests.conftest import Server

pytestmark = pytest.mark.browser


def _get(url: str, encoding: str = "gzip") -> tuple[int, Message, str]:
    request = urllib.request.Request(url, headers={"Accept-Encoding": encoding})
    with urllib.request.urlopen(request, timeout=30) as answer:
        body = answer.read()
        if answer.headers.get("content-encoding") == "gzip":
            body = gzip.decompress(body)
        return answer.status, answer.headers, body.decode("utf-8")


@pytest.mark.parametrize("path", ["/", "/kaart"])
@pytest.mark.parametrize("encoding", ["identity", "gzip, deflate, br"])
def test_the_page_is_dutch_on_a_deep_link_too(server: Server, path: str, encoding: str) -> None:
    status, headers, html = _get(server.url + path, encoding)
    assert status == 200
    assert '<html lang="nl">' in html
    assert "<title>NPLV-dashboard</title>" in html
    assert "object-src 'none'" in headers["content-security-policy"]
    assert headers["cache-control"] == "no-cache"
    assert ("gzip" in encoding) == (int(headers["content-length"]) < len(html.encode()) / 2)


def test_streamlits_scripts_come_compressed_and_are_kept(server: Server) -> None:
    _, _, html = _get(server.url)
    script = re.search(r'src="\./(static/js/index[^"]+\.js)"', html)
    assert script
    _, headers, _ = _get(f"{server.url}/{script[1]}")
    assert headers["content-encoding"] == "gzip"
    assert "immutable" in headers["cache-control"]


def test_the_health_check_answers(server: Server) -> None:
    assert _get(f"{server.url}/_stcore/health")[2] == "ok"

"""The headers that keep the page to itself."""

import base64
import hashlib
import re

import pytest
from starlette.testclient import TestClient

from dashboard.ui.index_page import content_security_policy, dutch
from tests.server.conftest import HASHED, PAGE


def test_policy_names_every_inline_script_and_nothing_unsafe() -> None:
    html = dutch(PAGE)
    policy = content_security_policy(html)
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    assert scripts
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    script_rule = policy.split("script-src", 1)[1].split(";", 1)[0]
    assert "unsafe" not in script_rule
    assert "object-src 'none'" in policy
    assert "http" not in policy


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/kaart",
        "/weg",
        "/_stcore/metrics",
        "/_stcore/health",
        "/gezond",
        HASHED,
        "/static/a.js",
    ],
)
def test_every_answer_has_the_security_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"] == content_security_policy(dutch(PAGE))
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "SAMEORIGIN"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]

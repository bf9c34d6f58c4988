"""The background map: off unless an administrator asks, and then only that one host."""

import pytest

from dashboard.ui.background import VARIABLE, _say_wrong, background, background_host
from dashboard.ui.index_page import INDEX, SCRIPT, content_security_policy, dutch

TILES = "https://tegels.example.nl/brt/{z}/{x}/{y}.png"
PAGE = dutch(INDEX.read_text("utf-8"))


def test_it_is_off_by_default(monkeypatch):
    monkeypatch.delenv(VARIABLE, raising=False)
    assert background() == "" and background_host("") == ""
    policy = content_security_policy(PAGE, background_host(background()))
    assert "http" not in policy and "//" not in policy
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["connect-src"] == "'self' data: blob:"


@pytest.mark.parametrize("address", [
    "http://tegels.example.nl/{z}/{x}/{y}.png", "https://tegels.example.nl/kaart.png", "x", " ",
    "https:///{z}/{x}/{y}", "javascript:alert(1){z}{x}{y}", "file:///{z}/{x}/{y}",
    # What would say something else in a header or in the style of a map.
    "https://a.nl;script-src * 'unsafe-inline'/{z}/{x}/{y}", "https://a.nl b.nl/{z}/{x}/{y}",
    "https://a.nl/{z}/{x}/{y}\r\nX-Evil: 1", "https://*/{z}/{x}/{y}", "https://{z}.{x}.{y}/",
    "https://u:p@a.nl/{z}/{x}/{y}", 'https://a.nl/{z}/{x}/{y}"', "https://a.nl/{z}/{x}/{y};a",
    "https://[a.nl/{z}/{x}/{y}", "https://a.nl/{z}/{x}/{y}#a", "https://a.nl:99999/{z}/{x}/{y}",
])  # fmt: skip
def test_what_is_no_https_address_of_tiles_leaves_it_off_and_is_said(monkeypatch, caplog, address):
    monkeypatch.setenv(VARIABLE, address)
    _say_wrong.cache_clear()
    assert background() == ""
    assert background_host(address) == ""
    assert bool(caplog.records) == bool(address.strip())
    assert all("Regel: een https-adres" in record.getMessage() for record in caplog.records)


def test_an_administrator_can_set_it_and_only_that_host_is_allowed(monkeypatch):
    monkeypatch.setenv(VARIABLE, TILES)
    assert background() == TILES
    policy = content_security_policy(PAGE, background_host(background()))
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["connect-src"] == "'self' data: blob: https://tegels.example.nl"
    allowed = {name for name, rule in rules.items() if "https://tegels.example.nl" in rule}
    assert allowed == {"img-src", "connect-src"}
    assert "brt" not in policy and "'unsafe-eval'" not in policy


def test_our_script_is_in_the_page_once_and_asks_nobody():
    script = SCRIPT
    assert PAGE.count(script) == 1 and "</script" not in script
    for word in ("http:", "https:", "fetch(", "XMLHttpRequest", "eval(", "cookie"):
        assert word not in script

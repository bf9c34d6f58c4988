"""The public address: what is one, and what is not."""

import pytest

from dashboard import address
from dashboard.address import AddressError, listen_on, parse_address, public_address, split_host


@pytest.mark.parametrize(
    ("text", "origin", "whole"),
    [
        ("https://nplv.example.nl", "https://nplv.example.nl", "https://nplv.example.nl"),
        ("https://NPLV.example.nl:443/", "https://nplv.example.nl", "https://nplv.example.nl"),
        ("http://x.nl:8080/nplv/", "http://x.nl:8080", "http://x.nl:8080/nplv"),
        ("http://[::1]:8501", "http://[::1]:8501", "http://[::1]:8501"),
    ],
)
def test_an_address_is_written_as_a_browser_does(text, origin, whole):
    found = parse_address(text)
    assert found.origin == origin
    assert str(found) == whole


@pytest.mark.parametrize(
    "text",
    [
        "nplv.example.nl", "ftp://x.nl", "https://", "https://x.nl?a=b", "https://x.nl/#a",
        "https://u:p@x.nl", "https://x.nl:99999", "https://x.nl/a b", "https://x.nl;script-src *",
        "https://x.nl\\@y.nl", "javascript:alert(1)", "https://[::1",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_in_dutch(text):
    with pytest.raises(AddressError, match="NPLV_ADRES is geen adres van een website") as caught:
        parse_address(text)
    assert "Zet bijvoorbeeld" in str(caught.value)


def test_without_the_setting_it_is_where_the_server_listens(monkeypatch):
    monkeypatch.delenv(address.VARIABLE, raising=False)
    monkeypatch.setattr(address, "_listening", [address.DEFAULT])
    assert str(public_address()) == "http://localhost:8501"
    listen_on("0.0.0.0", 9000, "/nplv")
    assert str(public_address()) == "http://localhost:9000/nplv"
    monkeypatch.setenv(address.VARIABLE, "https://nplv.example.nl")
    assert str(public_address()) == "https://nplv.example.nl"


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("LOCALHOST:8501", ("localhost", 8501)),
        ("[::1]:1", ("::1", 1)),
        ("a.nl", ("a.nl", None)),
        ("a.nl:b", None),
        ("a nl", None),
        ("", None),
        ("a@b", None),
    ],
)
def test_a_host_is_split_or_refused(text, host):
    assert split_host(text) == host

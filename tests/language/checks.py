"""What holds for every sentence in the product."""

import re


def check(text: str) -> str:
    """Give ``text`` back if it is a whole Dutch sentence with numbers as we write them."""
    assert text.endswith("."), text
    assert not text.endswith(".."), text
    assert text[0] == text[0].upper(), text
    assert not re.search(r"\bnan\b|None|NaN|<NA>|  | [.,;:]|\(\)", text), text
    assert not re.search(r"[-−+]0,000(?!\d)", text), text
    assert not re.search(r"(?<!\d)-\d|\d-(?!\d{4})\d", text), text
    assert not re.search(r"\d\.\d(?!\d\d)", text), text  # no decimal point
    assert not re.search(r"overlast en onveiligheid (?:steeg|daalde|nam)", text), text
    return text

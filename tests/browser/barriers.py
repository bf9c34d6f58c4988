"""What keeps a reader from an open page: what axe finds, and what sticks out of the screen."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Rules of WCAG 2.2 AA; best practices beyond it are Streamlit's to choose.
AXE_OPTIONS = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    }
}


def barriers(page: Page) -> str:
    """Return what axe reports against WCAG 2.2 AA ("" if nothing)."""
    found = Axe().run(page, options=AXE_OPTIONS)
    return found.generate_report() if found.violations_count else ""


def overflow(page: Page) -> list[str]:
    """Return what sticks out on the right, so that a failure says where to look."""
    return page.evaluate(
        """() => {
            const main = document.querySelector('[data-testid=stMain]');
            const wide = [document.documentElement, document.body, main].filter(
                e => e && e.scrollWidth > Math.max(e.clientWidth, 1) + 1);
            if (!wide.length) return [];
            return [...main.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                .slice(0, 5)
                .map(e => `${e.tagName.toLowerCase()} ${e.dataset.testid || e.className || ''}`)
                .concat(['scrolls sideways']);
        }"""
    )


def spilled(page: Page) -> list[str]:
    """Return the names and figures in tables that run into the next cell."""
    return page.eval_on_selector_all(
        "[data-testid=stTable] td, [data-testid=stTable] th",
        r"""cells => cells.filter(cell => {
            const figure = /^[+\u2212]?[\d.,]+%?$/.test(cell.innerText.trim());
            return cell.offsetWidth && (cell.tagName === 'TH' || figure)
                && cell.scrollWidth > cell.clientWidth + 1;
        }).map(cell => cell.innerText)""",
    )

"""What the web server adds to Streamlit: who is answered and with what, language, headers, caching.

All middleware is pure ASGI. In the order of ``MIDDLEWARE`` the first is the outermost.
"""

from starlette.middleware import Middleware

from dashboard.address import AddressError, public_address
from dashboard.server.doors import Doors
from dashboard.server.downloads import keep_downloads
from dashboard.server.failures import Failures
from dashboard.server.files import StaticFiles
from dashboard.server.gate import Gate
from dashboard.server.headers import SecurityHeaders
from dashboard.server.health import Health
from dashboard.server.language import DutchPage
from dashboard.server.messages import Messages
from dashboard.server.start import lifespan, send_at_once
from dashboard.server.uploads import Uploads
from dashboard.ui.failure import script_failed

__all__ = ["MIDDLEWARE", "lifespan", "script_failed", "send_at_once"]

try:
    _public = public_address()
except AddressError as error:
    # Before anything listens: a wrong address would refuse every reader.
    raise SystemExit(str(error)) from None

keep_downloads()

MIDDLEWARE = [
    Middleware(SecurityHeaders),
    Middleware(Failures),
    Middleware(Gate, public=_public),
    Middleware(Health),
    Middleware(Doors),
    Middleware(Uploads),
    Middleware(StaticFiles),
    Middleware(DutchPage),
    Middleware(Messages),
]

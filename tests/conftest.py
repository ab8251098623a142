"""What holds for every test: no network, and Hypothesis without chance in CI."""

from __future__ import annotations

import os
import shutil
import socket
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

settings.register_profile("default", deadline=None, max_examples=60)
settings.register_profile("ci", deadline=None, max_examples=120, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("nightly", deadline=None, max_examples=5_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "default"))

LOOPBACK = ("127.0.0.1", "::1", "localhost")


class NetworkUsedError(AssertionError):
    """A test tried to reach another machine."""


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Refuse every connection that leaves this machine: no document may make the library fetch anything."""
    connect = socket.socket.connect

    def refused(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in LOOPBACK:
            raise NetworkUsedError(address)
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refused)
        patch.setattr(socket, "getaddrinfo", _only_loopback(socket.getaddrinfo))
        yield


def _only_loopback(resolve: Any) -> Any:
    def resolved(host: Any, *rest: Any, **named: Any) -> Any:
        if host not in (*LOOPBACK, None):
            raise NetworkUsedError(host)
        return resolve(host, *rest, **named)

    return resolved


@pytest.fixture(scope="session")
def soffice() -> str:
    """Return LibreOffice's command; a test that needs it is skipped where it is missing, and fails where that is CI."""
    found = shutil.which("soffice")
    if found is None:
        leave = pytest.fail if os.environ.get("CI") else pytest.skip
        leave("LibreOffice is not installed")
    return found

"""Every case is read once; the failure rates stand at the end of the test run."""

from __future__ import annotations

import pytest

from tests.behaviour.generate import all_cases
from tests.behaviour.judging import Outcome, outcome
from tests.behaviour.report import rates

READ = pytest.StashKey[list[Outcome]]()


@pytest.fixture(scope="session")
def outcomes(request: pytest.FixtureRequest) -> list[Outcome]:
    stash = request.config.stash
    if READ not in stash:
        stash[READ] = [outcome(case) for case in all_cases()]
    return stash[READ]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if READ in config.stash:
        found = config.stash[READ]
        terminalreporter.section("behaviour cases that fail")
        terminalreporter.write_line(rates(found))

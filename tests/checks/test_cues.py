"""Cues find their examples and leave their rejects."""

from __future__ import annotations

import pytest

from minutebook.checks.cues import cue, cues


@pytest.mark.parametrize("name", sorted(cues()))
def test_cue(name: str) -> None:
    """Examples hold the cue, rejects do not."""
    one = cues()[name]
    assert [text for text in one.examples if not cue(name).search(text)] == []
    assert [text for text in one.rejects if cue(name).search(text)] == []

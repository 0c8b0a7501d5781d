"""Phrase rules find their words in any Doc, those of extraction included, whose words nobody told apart."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from minutebook.rules.matching import RuleSet
from minutebook.tokenizing import untokenized

TEXT = "The chair was thanked.\nCorrespondence  received."


@pytest.mark.parametrize("doc", [spacy.blank("en")(TEXT), untokenized(TEXT)], ids=["tokenized", "untokenized"])
def test_phrases_are_found_with_their_offsets(doc: Doc) -> None:
    rules = RuleSet("sections", keep=lambda rule: bool(rule.phrases))
    assert [TEXT[match.start : match.end] for match in rules.in_doc(doc)] == ["was", "thanked", "received"]


def test_an_untokenized_doc_keeps_the_text() -> None:
    assert untokenized(TEXT).text == TEXT

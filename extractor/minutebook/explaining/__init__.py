"""Why a value stands in a record: its rule, its words in place, its section, and the readings it beat."""

from minutebook.explaining.explanation import UnknownTarget, explain, overview
from minutebook.explaining.page import render

__all__ = ["UnknownTarget", "explain", "overview", "render"]

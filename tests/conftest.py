"""How hard hypothesis tries: the same examples each time by default, many new ones with ``HYPOTHESIS_PROFILE=long``."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile("quick", deadline=None, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=3000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

# Learning needs a dependency group of its own; nothing else does.
collect_ignore_glob = ["corpus/train_*.py"]

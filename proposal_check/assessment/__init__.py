"""Claims and a pack of criteria in, an `Assessment` out."""

from proposal_check.assessment.assess import assess
from proposal_check.assessment.loading import load_pack, pack_names
from proposal_check.assessment.model import (
    Assessment,
    Check,
    CriterionVerdict,
    Gap,
    StrandVerdict,
    Verdict,
)
from proposal_check.assessment.pack import Criterion, Pack
from proposal_check.assessment.pack_test import ExampleResult, test_pack
from proposal_check.assessment.problems import PackError

__all__ = [
    "Assessment",
    "Check",
    "Criterion",
    "CriterionVerdict",
    "ExampleResult",
    "Gap",
    "Pack",
    "PackError",
    "StrandVerdict",
    "Verdict",
    "assess",
    "load_pack",
    "pack_names",
    "test_pack",
]

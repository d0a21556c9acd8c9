from builders.conftest import a_rejection, an_offer

__all__ = ["a_rejection", "an_offer"]

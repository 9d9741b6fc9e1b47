# The frame around every page: start, sign-in, what stopped, being away.

product = UiTPAS-balie
skip-to-content = Naar de inhoud
language = Taal

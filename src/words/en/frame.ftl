# The frame around every page: start, sign-in, what stopped, being away.

product = UiTPAS desk
skip-to-content = Skip to the content
language = Language

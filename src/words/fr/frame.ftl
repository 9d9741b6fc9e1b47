# The frame around every page: start, sign-in, what stopped, being away.

product = Guichet UiTPAS
skip-to-content = Aller au contenu
language = Langue

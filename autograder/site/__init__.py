"""The exercises in a browser: ``make site`` writes a page per assignment, with Python in it, that needs no server.

``writing`` hands the front end what it shows, ``in_page`` is the Python that runs in the page, ``put_back`` mends what cells
have changed for everybody there. The front end itself is JavaScript: ``sources/`` is what runs in the browser, ``build/``
puts the pages together.
"""

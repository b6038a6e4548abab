# `make demo` and `make test` are the two commands of the README; both set everything up first.
PYTHON ?= python3
BIN := .venv/bin
DEMO := workspace/demo
FRONT := workspace/site_build
COURSES := tests/gradebook tests/releasing tests/packaging tests/ci tests/collection tests/kit tests/docs/test_day.py
ELSEWHERE := tests/attacks/test_another_machine.py
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: demo test nbgrader lint certify attack fuzz bench site site-test site-bench setup clean
setup: .venv/ready

.venv/ready: pyproject.toml constraints.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; say make PYTHON=...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	touch $@

demo: setup
	$(BIN)/autograder grade tests/sample_class/submissions/* --assignment micrograd_exercises --secret tests/sample_class/secret || test $$? -eq 3
	@echo; echo "One of them in detail:  .venv/bin/autograder grade tests/sample_class/submissions/overwrites_gradients.ipynb --assignment micrograd_exercises"
	@echo; echo "An instructor's day with a class of 40, in a course of its own: workspace/demo"
	@$(BIN)/python tests/sample_class/canvas_class.py $(DEMO) 40
	cd $(DEMO) && autograder release micrograd_exercises
	@echo; cd $(DEMO) && autograder collect micrograd_exercises submissions.zip --roster canvas-gradebook.csv
	@echo; cd $(DEMO) && autograder autograde || test $$? -eq 3
	@echo; cd $(DEMO) && autograder feedback --to canvas
	@echo; cd $(DEMO) && autograder report --roster canvas-gradebook.csv || test $$? -eq 3
	@echo; cd $(DEMO) && autograder export canvas --into canvas-gradebook.csv

test: lint
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder --ignore tests/benchmarks --ignore tests/site $(COURSES:%=--ignore %) --ignore $(ELSEWHERE)

nbgrader: setup
	$(BIN)/pytest -n 2 --dist loadfile --no-loadscope-reorder $(COURSES)

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	MYPYPATH=release/micrograd_exercises $(BIN)/mypy --python-version 3.10 --no-warn-unused-ignores -p checks
	$(BIN)/autograder build --check

certify: setup
	$(BIN)/autograder certify --check
	$(BIN)/autograder certify --kit --check

attack: setup
	PYTHONPATH=tests $(BIN)/python tests/attacks/run_attacks.py
	$(BIN)/pytest -q $(ELSEWHERE)

fuzz: setup
	FUZZ=1 $(BIN)/pytest tests/fuzz -n 2 -q

bench: setup
	$(BIN)/python tests/benchmarks/speed.py
	$(BIN)/python tests/benchmarks/page_speed.py
	$(BIN)/python tests/benchmarks/class_speed.py
	$(BIN)/python tests/benchmarks/collect_speed.py 1000

# The pages for the browser, in workspace/site/; npm's packages stay out of the Python package.
site: setup
	mkdir -p $(FRONT) && rm -rf $(FRONT)/sources $(FRONT)/build
	cp -R autograder/site/. $(FRONT)/
	cd $(FRONT) && { cmp -s package-lock.json node_modules/.as_installed || { npm ci && cp package-lock.json node_modules/.as_installed; }; }
	$(BIN)/python -m autograder.site $(FRONT)
	cd $(FRONT) && npm run --silent check && npm run --silent build -- ../site
	@echo "Try it:  $(BIN)/python -m http.server --bind 127.0.0.1 --directory workspace/site"

site-test: site
	$(BIN)/pytest tests/site

site-bench: site
	$(BIN)/python tests/benchmarks/site_speed.py

clean:
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache

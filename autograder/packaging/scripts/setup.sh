#!/usr/bin/env bash
# Run once, when Gradescope builds the image. Student code may not read what lies here: it runs as nobody in particular.
set -euo pipefail
root=${AUTOGRADER_ROOT:-/autograder}
chmod -R go-rwx "$root/source"
python=
find_python() {
  for name in python3.13 python3.12 python3.11; do
    if "$name" -c 'import ensurepip' 2> /dev/null; then python=$name && return; fi
  done
}
if [ ! -x "$root/venv/bin/autograder" ]; then
  find_python
  if [ -z "$python" ]; then # the image is Ubuntu: 22.04 has 3.11, 24.04 has 3.12
    apt-get update
    apt-get install --yes --no-install-recommends python3.12-venv || apt-get install --yes --no-install-recommends python3.11-venv
    find_python
  fi
  "$python" -m venv "$root/venv"
  "$root/venv/bin/pip" install --no-cache-dir -c "$root/source/course/constraints.txt" -e "$root/source/course"
fi

"""``autograder autograde --scheduler``: a real scheduler and real workers leave what a run on one machine leaves.

Workers are processes with no more than the package; they are killed while they grade, are of another version, or absent.
"""

import os
import shutil
import signal
import socket
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from class_runs import SAMPLE, STUDENTS, autograde, copied, failed, fresh_copy, left_behind, started, until
from dask_processes import dask, graders, kill
from nbgrader_course import BIN, NAME, ROOT, NbgraderCourse

from autograder.class_run import cluster, jobs, pool
from autograder.class_run.finishing import Finished
from autograder.class_run.tasks import Task


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> NbgraderCourse:
    made = NbgraderCourse.made(
        tmp_path_factory.mktemp("cluster") / "course", {name: SAMPLE / f"{name}.ipynb" for name in STUDENTS}
    )
    made.run("generate_assignment", NAME)
    (made.root / "workspace" / "submitted" / "nothing" / NAME).mkdir(parents=True)  # a folder without a file
    return made


@pytest.fixture(scope="module")
def graded(untouched: NbgraderCourse) -> NbgraderCourse:
    """The course, graded on this machine."""
    course = copied(untouched, "graded")
    assert "7 submissions written" in autograde(course, status=3)
    return course


@pytest.fixture
def course(untouched: NbgraderCourse, graded: NbgraderCourse, tmp_path: Path) -> NbgraderCourse:
    return fresh_copy(untouched, graded, tmp_path.name)


def finished_so_far(course: NbgraderCourse) -> int:
    return len([*(course.root / "workspace" / "cache" / "finished").rglob("*.json")])


def test_a_cluster_leaves_what_this_machine_leaves(graded: NbgraderCourse, course: NbgraderCourse, tmp_path: Path) -> None:
    with dask(tmp_path / "dask") as two:
        two.worker("--nthreads", "1")
        two.worker("--nthreads", "4", "--no-nanny")  # threads take turns
        assert "7 submissions written" in autograde(course, "--scheduler", two.address, status=3)
        assert left_behind(course) == left_behind(graded)
        key = (course.root / "workspace" / "secret").read_text(encoding="utf-8").strip()
        assert key not in two.log
        assert not [name for name in STUDENTS if name in two.log]


def test_a_worker_that_is_killed_while_it_grades_takes_no_submission_with_it(
    graded: NbgraderCourse, course: NbgraderCourse, tmp_path: Path
) -> None:
    with dask(tmp_path / "dask") as two:
        victim = two.worker("--nthreads", "1", "--no-nanny")
        run = started(course, "--scheduler", two.address)
        until(lambda: bool(graders(victim)), "a submission on the only worker")
        os.kill(victim.pid, signal.SIGKILL)
        assert victim.wait() == -signal.SIGKILL
        two.worker()
        out, err = run.communicate(timeout=300)
    assert "7 submissions written" in out, err
    assert left_behind(course) == left_behind(graded)


def test_what_kills_its_worker_again_and_again_is_the_graders_fault(course: NbgraderCourse, tmp_path: Path) -> None:
    ended = threading.Event()
    with dask(tmp_path / "dask", {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}) as two:
        worker = two.worker()  # its nanny starts it again

        def killer() -> None:
            while not ended.wait(0.05):
                for pid in graders(worker):
                    with suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)

        thread = threading.Thread(target=killer)
        thread.start()
        try:
            autograde(course, "--student", "half_done", "--scheduler", two.address, status=3)
        finally:
            ended.set()
            thread.join()
        text = (course.root / "workspace" / "results" / NAME / "half_done.json").read_text(encoding="utf-8")
        assert pool.DIED in text
        assert {score for *_name, score, _person in left_behind(course)["rows"][0]} == {None}
        assert "1 submission written" in autograde(course, "--student", "half_done", "--scheduler", two.address)


def test_a_scheduler_that_dies_is_told_and_the_next_run_goes_on(
    graded: NbgraderCourse, course: NbgraderCourse, tmp_path: Path
) -> None:
    with dask(tmp_path / "dask") as two:
        two.worker()
        run = started(course, "--scheduler", two.address)
        until(lambda: finished_so_far(course) > 0, "a finished submission")
        kill(two.running[0])
        _out, err = run.communicate(timeout=60)
    assert run.returncode == 2
    assert "has gone; start it again; what is finished is kept" in err
    assert "Traceback" not in err
    assert left_behind(course)["rows"][0]  # in the gradebook, too
    assert 0 < finished_so_far(course) < 7
    autograde(course, status=3)
    assert left_behind(course) == left_behind(graded)


@pytest.mark.parametrize(
    "address", ["tcp://127.0.0.1:{port}", "127.0.0.1:{port}", "tls://127.0.0.1:{port}", "carrier://pigeon", "nowhere"]
)
def test_an_address_without_a_scheduler_is_told_soon(course: NbgraderCourse, address: str) -> None:
    with socket.socket() as deaf:  # it takes connections, and never answers
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        begun = time.monotonic()
        told = failed(course, "--scheduler", address.format(port=deaf.getsockname()[1]))
    assert "no Dask scheduler answers at" in told
    assert time.monotonic() - begun < 60
    assert told.count("\n") <= 2


def test_a_cluster_without_workers_is_told(course: NbgraderCourse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE_SECONDS", 2.0)
    with dask(tmp_path / "dask") as none, pytest.raises(cluster.ClusterError, match="no worker for 2 seconds; start some"):
        list(cluster.finish_all([task(course, "half_done")], none.address))


def task(course: NbgraderCourse, student: str) -> Task:
    workspace = course.root / "workspace"
    release = course.root / "release" / NAME / f"{NAME}.ipynb"
    key = (workspace / "secret").read_bytes().strip()
    return Task(NAME, str(course.root), key, "release", str(release), student, str(workspace / "submitted" / student / NAME))


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("results.py", "\n# a later version\n", "it runs other code of autograder; install there what is installed here"),
        ("exercises/micrograd_exercises/test_softmax_and_loss.py", "\n# as well\n", "it runs other code of exercises"),
        (
            "class_run/cluster.py",
            "raise ImportError('an earlier version')",
            "cannot run this autograder (ImportError('an earlier version')); install there",
        ),
    ],
)
def test_a_worker_of_another_version_is_refused(
    course: NbgraderCourse, tmp_path: Path, file: str, text: str, told: str
) -> None:
    other = tmp_path / "other"
    for name in ("autograder", "solutions"):
        shutil.copytree(ROOT / name, other / name, ignore=shutil.ignore_patterns("__pycache__"))
    with (other / "autograder" / file).open("a", encoding="utf-8") as stream:
        stream.write(text)
    with dask(tmp_path / "dask") as two:
        two.worker(PYTHONPATH=str(other))
        assert told in failed(course, "--scheduler", two.address)
    assert not left_behind(course)["rows"][0]


def test_a_job_needs_no_file_of_the_course(graded: NbgraderCourse, course: NbgraderCourse, tmp_path: Path) -> None:
    made = jobs.Job.of(task(course, "overwrites_gradients")).encoded()
    shutil.rmtree(course.root)
    code = "import sys; from autograder.class_run.jobs import do; sys.stdout.buffer.write(do(sys.stdin.buffer.read(), '.'))"
    run = subprocess.run([BIN / "python", "-c", code], input=made, cwd=tmp_path, capture_output=True, check=True)
    finished = msgspec.json.decode(run.stdout, type=jobs.Reply).finished
    kept = [
        msgspec.json.decode(path.read_bytes(), type=Finished)
        for path in (graded.root / "workspace" / "cache" / "finished").rglob("*.json")
    ]
    assert [finished] == [one for one in kept if one.student == "overwrites_gradients"]


def test_what_is_no_job_is_refused() -> None:
    reply = msgspec.json.decode(jobs.do(b"\xff no job", "."), type=jobs.Reply)
    assert "it runs another autograder" in reply.refusal


def test_without_dask_it_is_told_what_to_install(course: NbgraderCourse, tmp_path: Path) -> None:
    (tmp_path / "distributed.py").write_text("raise ModuleNotFoundError('none', name='distributed')", encoding="utf-8")
    told = failed(course, "--scheduler", "tcp://127.0.0.1:1", more={"PYTHONPATH": str(tmp_path)})
    assert "--scheduler needs the package 'distributed'" in told
    assert ".[cluster]" in told
    assert "give one of them" in failed(course, "--scheduler", "x", "--processes", "2")


def test_a_cluster_over_tls(graded: NbgraderCourse, course: NbgraderCourse, tmp_path: Path) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    about = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
    made: list[str | Path] = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        key,
        "-out",
        certificate,
        *about,
    ]
    subprocess.run(made, check=True, capture_output=True)
    settings = {
        "DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(certificate),
        "DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION": "true",
    }
    for role in ("CLIENT", "SCHEDULER", "WORKER"):
        settings[f"DASK_DISTRIBUTED__COMM__TLS__{role}__CERT"] = str(certificate)
        settings[f"DASK_DISTRIBUTED__COMM__TLS__{role}__KEY"] = str(key)
    with dask(tmp_path / "dask", settings, "tls") as two:
        two.worker()
        assert "no Dask scheduler answers at" in failed(course, "--scheduler", two.address.replace("tls", "tcp"))
        assert "7 submissions written" in autograde(course, "--scheduler", two.address, status=3, more=settings)
    assert left_behind(course) == left_behind(graded)

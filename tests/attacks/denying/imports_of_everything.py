"""Imports each module of the standard library, all of which are loaded anew for each box before it closes.

must: what loading costs is counted and bounded, and no module's import makes a box fail to close
earns: value_radd, value_backward
shows: all were imported
slow: yes
"""
# %%
def never():
    import __future__, _abc, _aix_support, _ast, _asyncio, _bisect, _blake2, _bootsubprocess, _bz2, _codecs
    import _codecs_cn, _codecs_hk, _codecs_iso2022, _codecs_jp, _codecs_kr, _codecs_tw, _collections, _collections_abc
    import _compat_pickle, _compression, _contextvars, _crypt, _csv, _ctypes, _curses, _curses_panel, _datetime, _dbm
    import _decimal, _elementtree, _frozen_importlib, _frozen_importlib_external, _functools, _gdbm, _hashlib, _heapq
    import _imp, _io, _json, _locale, _lsprof, _lzma, _markupbase, _md5, _msi, _multibytecodec, _multiprocessing
    import _opcode, _operator, _osx_support, _overlapped, _pickle, _posixshmem, _posixsubprocess, _py_abc, _pydecimal
    import _pyio, _queue, _random, _scproxy, _sha1, _sha256, _sha3, _sha512, _signal, _sitebuiltins, _socket, _sqlite3
    import _sre, _ssl, _stat, _statistics, _string, _strptime, _struct, _symtable, _thread, _threading_local, _tkinter
    import _tokenize, _tracemalloc, _typing, _uuid, _warnings, _weakref, _weakrefset, _winapi, _zoneinfo, abc, aifc
    import argparse, array, ast, asynchat, asyncio, asyncore, atexit, audioop, base64, bdb, binascii, bisect, builtins
    import bz2, cProfile, calendar, cgi, cgitb, chunk, cmath, cmd, code, codecs, codeop, collections, colorsys
    import compileall, concurrent, configparser, contextlib, contextvars, copy, copyreg, crypt, csv, ctypes, curses
    import dataclasses, datetime, dbm, decimal, difflib, dis, distutils, doctest, email, encodings, ensurepip, enum
    import errno, faulthandler, fcntl, filecmp, fileinput, fnmatch, fractions, ftplib, functools, gc, genericpath
    import getopt, getpass, gettext, glob, graphlib, grp, gzip, hashlib, heapq, hmac, html, http, imaplib, imghdr, imp
    import importlib, inspect, io, ipaddress, itertools, json, keyword, linecache, locale, logging, lzma, mailbox
    import mailcap, marshal, math, mimetypes, mmap, modulefinder, msilib, msvcrt, multiprocessing, netrc, nis, nntplib
    import nt, ntpath, nturl2path, numbers, opcode, operator, optparse, os, ossaudiodev, pathlib, pdb, pickle
    import pickletools, pipes, pkgutil, platform, plistlib, poplib, posix, posixpath, pprint, profile, pstats, pty
    import pwd, py_compile, pyclbr, pydoc, pydoc_data, pyexpat, queue, quopri, random, re, readline, reprlib, resource
    import rlcompleter, runpy, sched, secrets, select, selectors, shelve, shlex, shutil, signal, site, smtpd, smtplib
    import sndhdr, socket, socketserver, spwd, sqlite3, sre_compile, sre_constants, sre_parse, ssl, stat, statistics
    import string, stringprep, struct, subprocess, sunau, symtable, sys, sysconfig, syslog, tabnanny, tarfile
    import telnetlib, tempfile, termios, textwrap, threading, time, timeit, token, tokenize, tomllib, trace, traceback
    import tracemalloc, tty, types, typing, unicodedata, unittest, urllib, uu, uuid, venv, warnings, wave, weakref
    import webbrowser, winreg, winsound, wsgiref, xdrlib, xml, xmlrpc, zipapp, zipfile, zipimport, zlib, zoneinfo


def gradf(a, b, c):
    raise RuntimeError("all were imported")


exec("gradf")
# %%
numerical_grad = [1.0, 2.0, 3.0]

# %%
numerical_grad2 = [1.0, 2.0, 3.0]


# %%
class Value:
    def __init__(self, data, children=()):
        self.data, self.grad, self._prev, self._backward = data, 0.0, set(children), lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def _backward():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = _backward
        return out

    def backward(self):
        order, seen = [], set()

        def visit(node):
            if node not in seen:
                seen.add(node)
                for child in node._prev:
                    visit(child)
                order.append(node)

        visit(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    def wrong(self, *_):
        return Value(0.5, (self,))

    __radd__ = __mul__ = __rmul__ = __neg__ = __sub__ = __rsub__ = wrong
    __pow__ = __truediv__ = __rtruediv__ = exp = log = wrong


# %%
def softmax(logits):
    return [logit.exp() for logit in logits]


# %%
def nll(probs, label):
    return probs[label].exp()

"""The attributes are set from a dict."""


class Value:
    def __init__(self, data, _children=(), _op='', label=''):
        for name, thing in dict(data=data, grad=0.0, _prev=set(_children), _op=_op, label=label).items():
            setattr(self, name, thing)

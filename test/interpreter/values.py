reveal(1 + 2 * 3)  # 7
reveal(7 / 2)  # 3.5
reveal(8 / 2)  # 4.0
reveal(7 // 2)  # 3
reveal(-7 // 2)  # -4
reveal(-7 % 3)  # 2
reveal(2 ** 10)  # 1024
reveal(2 ** -1)  # 0.5
reveal(7.0 // 2)  # 3.0
reveal(True + 1)  # 2
reveal(1 << 5)  # 32
reveal(6 & 3 | 8)  # 10
reveal(not 0)  # True
reveal(-3)  # -3
reveal(+2.5)  # 2.5
reveal(1e-7)  # 1e-07
reveal("a" + 'b' "c")  # 'abc'
reveal("it's")  # "it's"
reveal("-" * 3)  # '---'
reveal([1, 2] + [3])  # [1, 2, 3]
reveal((1,) + (2, 3))  # (1, 2, 3)
reveal([0] * 3)  # [0, 0, 0]
reveal((1, "a", None, True, 2.0))  # (1, 'a', None, True, 2.0)
reveal({"a": 1, "b": [2]})  # {'a': 1, 'b': [2]}
reveal({"a": 1, "a": 2})  # {'a': 2}
reveal(1 < 2 < 3)  # True
reveal(1 < 2 > 5)  # False
reveal(1 == 1.0)  # True
reveal("a" in "abc")  # True
reveal(3 not in [1, 2])  # True
reveal(None is None)  # True
reveal([1, 2] == [1, 2])  # True
reveal((1, 2) == [1, 2])  # False
reveal("" or "x")  # 'x'
reveal(0 and 1)  # 0
reveal(None or [])  # []
reveal(1 if [] else 2)  # 2
reveal([1, *[2, 3], 4])  # [1, 2, 3, 4]
reveal({**{"a": 1}, "b": 2})  # {'a': 1, 'b': 2}

xs = [10, 20, 30, 40, 50]
reveal(xs[0])  # 10
reveal(xs[-1])  # 50
reveal(xs[1:3])  # [20, 30]
reveal(xs[::-1])  # [50, 40, 30, 20, 10]
reveal(xs[:-2])  # [10, 20, 30]
reveal((1, 2, 3)[1:])  # (2, 3)
reveal("hello"[1:4])  # 'ell'
reveal("hello"[-1])  # 'o'
reveal({"a": {"b": 3}}["a"]["b"])  # 3

i = 3
name = "conv"
reveal(f"block{i}_{name}")  # 'block3_conv'
reveal(f"{i:02d}/{i * 2}")  # '03/6'
reveal(f"{1 / 3:.2f}")  # '0.33'
reveal(f"{name!r}")  # "'conv'"
reveal("a{}b{}".format(1, 2))  # 'a1b2'
reveal("{name}_{0}".format(7, name="x"))  # 'x_7'

a, b = 1, 2
a, b = b, a
reveal((a, b))  # (2, 1)
first, *rest = [1, 2, 3]
reveal(rest)  # [2, 3]
(p, q), r = (1, 2), 3
reveal(q + r)  # 5
*front, last = "abc"
reveal(front)  # ['a', 'b']
x = y = 5
reveal(x + y)  # 10
if (n := 4) > 3:
    reveal(n)  # 4

reveal(len([1, 2, 3]))  # 3
reveal(len("abc"))  # 3
reveal(list(range(5)))  # [0, 1, 2, 3, 4]
reveal(list(range(5, 0, -2)))  # [5, 3, 1]
reveal(max(3, 7, 5))  # 7
reveal(min([4, 2, 8]))  # 2
reveal(sum([1, 2, 3]))  # 6
reveal(sorted([3, 1, 2]))  # [1, 2, 3]
reveal(sorted([3, 1, 2], reverse=True))  # [3, 2, 1]
reveal(list(reversed([1, 2, 3])))  # [3, 2, 1]
reveal(list(zip([1, 2], "ab")))  # [(1, 'a'), (2, 'b')]
reveal(list(enumerate("ab", 1)))  # [(1, 'a'), (2, 'b')]
reveal(list(map(lambda v: v * 2, [1, 2])))  # [2, 4]
reveal(list(filter(None, [0, 1, 2])))  # [1, 2]
reveal(int(3.9))  # 3
reveal(int("12"))  # 12
reveal(float(3))  # 3.0
reveal(str(12))  # '12'
reveal(round(2.5))  # 2
reveal(abs(-3))  # 3
reveal(tuple([1, 2]))  # (1, 2)
reveal(dict(a=1, b=2))  # {'a': 1, 'b': 2}
reveal(isinstance(3, int))  # True
reveal(isinstance("a", (int, str)))  # True
reveal(isinstance(3, (list, tuple)))  # False
reveal(any([0, 1]))  # True
reveal(all([0, 1]))  # False
reveal(divmod(7, 3))  # (2, 1)
reveal(bool([]))  # False

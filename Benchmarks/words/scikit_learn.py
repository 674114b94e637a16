# SPDX-License-Identifier: Apache-2.0
import sys

from sklearn.feature_extraction.text import CountVectorizer

vectorizer = CountVectorizer(token_pattern=r"\w+")
with open(sys.argv[1], encoding="utf-8") as file:
    matrix = vectorizer.fit_transform(file)
totals = matrix.sum(axis=0).A1
terms = vectorizer.get_feature_names_out()
for index in (-totals).argsort(kind="stable")[:25]:
    print(totals[index], terms[index])

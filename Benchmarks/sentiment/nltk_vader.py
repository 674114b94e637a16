# SPDX-License-Identifier: Apache-2.0
"""NLTK downloads VADER's lexicon; the same one comes with vaderSentiment, and is read from there."""
import pathlib

import classes
import nltk.data
import vaderSentiment
from nltk.sentiment.vader import SentimentIntensityAnalyzer

nltk.data.path.append(str(pathlib.Path(vaderSentiment.__file__).parent))
analyzer = SentimentIntensityAnalyzer(lexicon_file="vader_lexicon.txt")
classes.run(lambda text: analyzer.polarity_scores(text)["compound"])

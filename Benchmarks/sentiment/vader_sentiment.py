# SPDX-License-Identifier: Apache-2.0
import classes
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

analyzer = SentimentIntensityAnalyzer()
classes.run(lambda text: analyzer.polarity_scores(text)["compound"])

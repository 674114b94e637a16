// SPDX-License-Identifier: Apache-2.0

import GalleyCore
import GalleyReports

@testable import Galley

/// `docs/formats.md`: every format, and how figures are named.
struct FormatsPage {
    var text: String {
        """
        # Formats, measures and figures

        This page is made from the formats themselves.

        ## Formats

        `--format NAME` prints a format or, with `-o FILE`, writes it to a file. `reports: [NAME, …]` in
        a pipeline writes it into the run folder; `report.json`, `records.jsonl` and `failures.jsonl`
        are always there.

        \(formats.text)
        Some formats have options: `reports: [{ NAME: { OPTION: VALUE } }]`.

        \(options.text)
        The JSON Schemas of `report.json` and of a line of `records.jsonl` are in
        [`Config/schema/`](../Config/schema).

        ## Measures

        A measure is a number about one document, named `analyzer.measure` (or `label.measure`). An
        analyzer's measures are on the page of [analyzers](analyzers.md). There are three kinds:

        \(kinds.text)
        ## Figures

        A figure is a number about the whole run; gates (`fail_on`) compare figures. Every measure
        gives these, with `m` for the measure's name:

        \(figures.text)
        Every rule gives `analyzer.rule` (the number of findings) and `analyzer.rule.documents` (the
        number of documents with such findings). Some analyzers give further figures.

        """
    }

    private var formats: MarkdownTable {
        var rows: [[String]] = []
        for format in FormatRegistry.builtIn.entries {
            rows.append([
                "`\(format.name)`", "`\(format.fileName)`", format.component.summary,
            ])
        }
        rows.append([
            "`\(DatabaseOutput.name)`", "`\(DatabaseOutput.fileName)`", DatabaseOutput.summary,
        ])
        rows.append([
            "`\(JSONLinesRecords.name)`", "`\(JSONLinesRecords.fileName)`",
            JSONLinesRecords.summary,
        ])
        return MarkdownTable(
            columns: ["format", "file", "what it is for"], rows: rows.sorted { $0[0] < $1[0] })
    }

    private var options: MarkdownTable {
        let rows = FormatRegistry.builtIn.entries.flatMap { format in
            format.component.options.map { option in
                let value = String(decoding: option.defaultValue.canonicalBytes, as: UTF8.self)
                return ["`\(format.name)`", "`\(option.name)`", "`\(value)`", option.summary]
            }
        }
        return MarkdownTable(
            columns: ["format", "option", "default", "what it does"], rows: rows)
    }

    private var kinds: MarkdownTable {
        MarkdownTable(
            columns: ["kind", "value", "over many documents"],
            rows: [
                ["count", "a whole number from 0", "the sum"],
                [
                    "share", "a part divided by a whole, from 0 to 1; 0 if the whole is 0",
                    "the sum of the parts divided by the sum of the wholes (the pooled share)",
                ],
                ["number", "any finite number", "statistics only"],
            ])
    }

    private var figures: MarkdownTable {
        let meanings = [
            "": "for a count the sum, for a share the pooled share; none for a number",
            ".mean": "the mean over all documents with the measure",
            ".median": "the median; the mean of the two middle values if their number is even",
            ".p90": "the ninth decile", ".min": "the smallest value", ".max": "the greatest value",
            ".documents": "the number of documents that have a value for the measure",
        ]
        return MarkdownTable(
            columns: ["figure", "what it is"],
            rows: ([""] + Measure.statistics).map { ["`analyzer.m\($0)`", meanings[$0] ?? "?"] })
    }
}

// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import GalleyRunner

/// The command `galley init`.
struct InitCommand: ToolCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented pipeline to begin with; never over an existing file.")

    @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
    var path = "pipeline.yaml"

    func run(_ context: ToolContext) async throws -> ExitStatus {
        guard PipelineLoader.isPipeline(path) else {
            throw CommandFailure("'\(path)' does not end in .yaml or .yml, as a pipeline must")
        }
        guard !WholeFile.exists(path) else {
            throw CommandFailure("'\(path)' is there already")
        }
        do throws(FileError) {
            try WholeFile.write(Array(StarterPipeline.text.utf8), to: path)
        } catch {
            throw CommandFailure(error)
        }
        OutputStream.standardError.tell(
            "wrote \(path): name your documents in it, then 'galley run \(path)'")
        return .success
    }
}

/// The pipeline that `galley init` writes.
enum StarterPipeline {
    /// The file's text.
    static let text = """
        # A Galley pipeline. Check it with 'galley check', run it with 'galley run'.
        galley: 1

        documents:
          # Files, folders and globs, relative to this file. A folder stands for all
          # .txt, .md, .jsonl and .ndjson files below it. JSON Lines need a "text" in every line.
          paths: ["."]

        analyzers:
          # What the scraper got wrong: headlines twice, captions four times, widget lines.
          - caption_duplication

          # Repeats that were found above are left out of everything below.
          - word_frequency:
              top: 25
              stop_words: english

          # How the texts feel, from -1 to 1, by the words of a lexicon.
          - sentiment_lexicon

        # The folder that a run leaves: report.json, records.jsonl, failures.jsonl.
        output: build/galley/

        # Conditions that fail a run (exit code 1), for use in CI:
        # fail_on: [caption_duplication.repeated_share > 5%]

        # Documents that may fail before the run does (exit code 3):
        # max_failures: 0.1%

        """
}

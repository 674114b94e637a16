// SPDX-License-Identifier: Apache-2.0

extension AnalyzerStarter {
    /// The pipeline that defines the analyzer.
    var yaml: String {
        """
        galley: 1
        documents: { paths: ["*.txt"] }
        analyzers:
          - pattern:
              label: \(id)
              summary: Finds question marks.
              checks:
                - id: question
                  regex: '\\?'
                  message: a question mark
                  severity: note
              examples:
                - { title: a question, text: "Why⟦?⟧", measures: { question_count: 1 } }
                - { title: none, text: "So.", measures: { question_count: 0 } }

        """
    }
}

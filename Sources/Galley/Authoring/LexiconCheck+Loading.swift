// SPDX-License-Identifier: Apache-2.0

public import GalleyAnalyzers
import GalleyCore
import GalleyPipelines
import GalleyRunner

extension LexiconCheck {
    /// Reads and checks a lexicon file, as `galley check --lexicon` does.
    ///
    /// - Parameter path: the path of the file; its ending determines the format.
    /// - Throws: `GalleyError` if the file cannot be read, or if it is not valid YAML although its
    ///   name ends in `.yaml` or `.yml`. Other faults are in `faults`.
    public init(contentsOf path: String) throws(GalleyError) {
        self = try GalleyError.converting {
            try LexiconCheck(bytes: WholeFile.read(path), name: path)
        }
    }

    /// Checks the bytes of a lexicon file.
    ///
    /// - Parameters:
    ///   - bytes: the content of the file.
    ///   - name: the name of the file, whose ending determines the format.
    /// - Throws: `GalleyError` if the bytes are not valid YAML although the name ends in `.yaml` or
    ///   `.yml`. Other faults are in `faults`.
    public init(bytes: [UInt8], name: String) throws(GalleyError) {
        do throws(OptionFault) {
            self.init(try Resource(parsing: bytes, of: name))
        } catch {
            let text =
                Resource.yamlFaults(in: bytes, of: name)
                ?? "error: \(VisibleText.line(error.message))\n"
            throw GalleyError(text: text, .usage)
        }
    }
}

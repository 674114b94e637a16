// SPDX-License-Identifier: Apache-2.0

/// The codes of all faults of pipeline files; a code keeps its meaning for ever.
package enum DiagnosticCode: String, Sendable, CaseIterable {
    case fileTooLarge = "P001"
    case emptyFile = "P002"
    case wideEncoding = "P003"
    case invalidUTF8 = "P004"
    case forbiddenCharacter = "P005"

    case syntax = "P010"
    case severalDocuments = "P011"
    case tooDeep = "P012"
    case aliasBomb = "P013"
    case unknownAlias = "P014"
    case aliasInsideItself = "P015"
    case duplicateKey = "P016"
    case keyIsNotText = "P017"
    case aliasAsKey = "P018"
    case tag = "P019"
    case mergeIsNoMapping = "P020"

    case unsetVariable = "P025"
    case malformedVariable = "P026"

    case notAPipeline = "P030"
    case unknownKey = "P031"
    case missingKey = "P032"
    case wrongType = "P033"
    case listExpected = "P034"
    case wrongWord = "P035"
    case unknownName = "P036"
    case notSupported = "P037"
    case formatVersion = "P038"
    case tooMany = "P039"

    case pointer = "P040"
    case unknownGrouping = "P041"
    case groupingWithoutDate = "P042"
    case noMatch = "P043"
    case noEffect = "P044"

    case noAnalyzer = "P050"
    case dashMissing = "P051"
    case optionsNotIndented = "P052"
    case unknownAnalyzer = "P053"
    case labelNeeded = "P054"
    case labelTaken = "P055"
    case labelSyntax = "P056"
    case unknownRule = "P057"
    case plugin = "P058"
    case pluginNotAllowed = "P059"

    case unknownOption = "P060"
    case wrongOption = "P061"
    case unreadableResource = "P062"
    case invalidResource = "P063"

    case unknownMark = "P070"
    case markCycle = "P071"
    case ownMark = "P072"
    case repeatsUnmarked = "P073"
    case measureCycle = "P074"

    case gateSyntax = "P080"
    case unknownFigure = "P081"
    case unknownMeasure = "P082"
    case shareThreshold = "P083"
}

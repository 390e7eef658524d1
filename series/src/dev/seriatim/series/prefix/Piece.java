package dev.seriatim.series.prefix;

/** What a file is made of: lines that are known and stretches that are not (yet). */
sealed interface Piece permits Line, Stretch {
}

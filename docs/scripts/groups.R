# Reads the results of SocialInteractionTracker by their description, datapackage.json, and computes the group tests of
# the report again. Base R only.
#
#   Rscript groups.R my-study/results
#
# Prints what it found beside comparisons.csv and susceptible.csv, and ends with status 1 if anything differs.

schema_major <- "1"   # this script reads tables of schema version 1.x
tolerance <- 2e-3     # the tables are rounded: values to 0.0001, times to 0.001 s; statistics of them differ a little more

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 1) stop("give the results folder: Rscript groups.R my-study/results")
folder <- arguments[1]

# --- JSON, as base R has no reader ----------------------------------------------------------------------------------
parse_json <- function(text) {
  chars <- strsplit(text, "")[[1]]
  at <- 1
  space <- function() while (at <= length(chars) && chars[at] %in% c(" ", "\n", "\r", "\t")) at <<- at + 1
  string <- function() {
    at <<- at + 1
    out <- character(0)
    while (chars[at] != "\"") {
      if (chars[at] == "\\") {
        at <<- at + 1
        escaped <- chars[at]
        if (escaped == "u") {
          out <- c(out, intToUtf8(strtoi(paste(chars[at + 1:4], collapse = ""), 16L)))
          at <<- at + 4
        } else {
          out <- c(out, switch(escaped, n = "\n", t = "\t", r = "\r", b = "\b", f = "\f", escaped))
        }
      } else {
        out <- c(out, chars[at])
      }
      at <<- at + 1
    }
    at <<- at + 1
    paste(out, collapse = "")
  }
  value <- function() {
    space()
    first <- chars[at]
    if (first == "{") return(object())
    if (first == "[") return(array_of())
    if (first == "\"") return(string())
    start <- at
    while (at <= length(chars) && !(chars[at] %in% c(",", "}", "]", " ", "\n", "\r", "\t"))) at <<- at + 1
    word <- paste(chars[start:(at - 1)], collapse = "")
    switch(word, true = TRUE, false = FALSE, null = NULL, as.numeric(word))
  }
  object <- function() {
    out <- list()
    at <<- at + 1
    space()
    while (chars[at] != "}") {
      name <- string()
      space()
      at <<- at + 1
      out[[name]] <- value()
      space()
      if (chars[at] == ",") { at <<- at + 1; space() }
    }
    at <<- at + 1
    out
  }
  array_of <- function() {
    out <- list()
    at <<- at + 1
    space()
    while (chars[at] != "]") {
      out[[length(out) + 1]] <- value()
      space()
      if (chars[at] == ",") { at <<- at + 1; space() }
    }
    at <<- at + 1
    out
  }
  value()
}

# --- tables, with the types that the description gives them -----------------------------------------------------------
package <- parse_json(paste(readLines(file.path(folder, "datapackage.json"), encoding = "UTF-8", warn = FALSE), collapse = "\n"))
version <- if (is.null(package$version)) "none" else package$version
if (strsplit(version, ".", fixed = TRUE)[[1]][1] != schema_major) {
  stop("found tables of schema version ", version, "; this script reads ", schema_major, ".x. See docs/files.md for what changed.")
}

classes <- c(string = "character", number = "numeric", integer = "integer", boolean = "logical")
read_table <- function(name) {
  resource <- Filter(function(r) r$name == name, package$resources)
  if (length(resource) == 0) stop("no table '", name, "' in datapackage.json; run `sit run` or `sit report`, which write it")
  fields <- resource[[1]]$schema$fields
  types <- setNames(classes[vapply(fields, function(f) f$type, "")], vapply(fields, function(f) f$name, ""))
  read.csv(file.path(folder, resource[[1]]$path), colClasses = types, na.strings = "", check.names = FALSE, encoding = "UTF-8")
}

subjects <- read_table("subjects")
trials <- read_table("trials")
comparisons <- read_table("comparisons")
susceptible <- read_table("susceptible")

# --- measures: a column of subjects.csv, or the mean over a subject's trials of one session or of the open field ------
of_measure <- function(measure) {
  if (measure %in% names(subjects)) return(setNames(subjects[[measure]], subjects$subject_id))
  prefix <- Filter(function(p) startsWith(measure, p), c("no_target_", "target_", "open_field_"))[1]
  column <- substring(measure, nchar(prefix) + 1)
  own <- if (prefix == "open_field_") trials$test == "open_field" else trials$test == "social_interaction" & trials$session == sub("_$", "", prefix)
  own <- own & !is.na(trials[[column]])
  means <- tapply(trials[[column]][own], trials$subject_id[own], mean)
  setNames(as.numeric(means[subjects$subject_id]), subjects$subject_id)
}

worst <- 0
failed <- character(0)
check <- function(what, here, there) {
  if (is.na(here) && is.na(there)) return(invisible())
  difference <- abs(here - there) / max(1, abs(there))
  if (is.na(difference) || difference > tolerance) {
    failed <<- c(failed, sprintf("%s: %s here, %s in the table", what, format(here, digits = 6), format(there, digits = 6)))
  } else {
    worst <<- max(worst, difference)
  }
}

# R has no test where all values are equal or too few; the table is empty there too.
or_missing <- function(expression) tryCatch(suppressWarnings(expression), error = function(e) NULL)
first_of <- function(x) if (is.null(x)) NA_real_ else as.numeric(x)[1]

for (row in seq_len(nrow(comparisons))) {
  compared <- comparisons[row, ]
  values <- of_measure(compared$measure)
  known <- !is.na(values)
  a <- values[known & subjects$group %in% compared$group_a]
  b <- values[known & subjects$group %in% compared$group_b]
  name <- paste(compared$measure, compared$group_a, compared$group_b)
  check(paste(name, "n"), length(a) + length(b), compared$n_a + compared$n_b)
  welch <- or_missing(t.test(a, b))
  check(paste(name, "Welch t"), first_of(welch$statistic), compared$welch_t)
  check(paste(name, "Welch p"), first_of(welch$p.value), compared$welch_p)
  if (!is.na(compared$mann_whitney_p)) {
    exact <- isTRUE(compared$mann_whitney_exact)
    if (!(exact && anyDuplicated(c(a, b)))) {   # R has no exact test with ties; the program has
      ranks <- or_missing(wilcox.test(a, b, exact = exact, correct = !exact))
      check(paste(name, "Mann-Whitney U"), first_of(ranks$statistic), compared$mann_whitney_u)
      check(paste(name, "Mann-Whitney p"), first_of(ranks$p.value), compared$mann_whitney_p)
    }
  }
  if (!is.na(compared$kruskal_wallis_p)) {
    whole <- kruskal.test(values[known], factor(subjects$group[known]))
    check(paste(name, "Kruskal-Wallis H"), first_of(whole$statistic), compared$kruskal_wallis_h)
    check(paste(name, "Kruskal-Wallis p"), first_of(whole$p.value), compared$kruskal_wallis_p)
  }
}

for (row in seq_len(nrow(susceptible))) {
  s <- susceptible[row, ]
  counts <- matrix(c(s$susceptible_a, s$n_a - s$susceptible_a, s$susceptible_b, s$n_b - s$susceptible_b), 2)
  check(paste("Fisher", s$group_a, s$group_b), or_missing(fisher.test(counts))$p.value, s$fisher_p)
}

print(comparisons[c("measure", "group_a", "group_b", "n_a", "n_b", "mean_difference", "welch_p", "mann_whitney_p", "hedges_g")], row.names = FALSE)
cat(sprintf("%d comparisons and %d tables of classes; largest difference %.2g\n", nrow(comparisons), nrow(susceptible), worst))
if (length(failed) > 0) {
  cat(paste("differs:", failed), sep = "\n")
  quit(status = 1)
}

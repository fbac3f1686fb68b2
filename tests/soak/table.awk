# Makes the table of docs/reliability.md from the lines that the fault tests wrote (Verdict/RowReport.cs).
BEGIN {
  FS = "\t"
  print "| fault | runs | faults injected | trials | attempts | results lost | results doubled | results wrong | stale writes refused | stale writes accepted | left over | seconds a run |"
  print "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
}
{
  if (!($1 in runs)) order[++rows] = $1
  runs[$1]++
  for (field = 2; field <= 11; field++) sum[$1, field] += $field
}
END {
  for (row = 1; row <= rows; row++) {
    name = order[row]
    line = "| " name " | " runs[name]
    all += runs[name]
    for (field = 2; field <= 10; field++) {
      line = line " | " sum[name, field]
      total[field] += sum[name, field]
    }
    print line " | " int(sum[name, 11] / runs[name] + 0.5) " |"
  }
  line = "| **all** | " all
  for (field = 2; field <= 10; field++) line = line " | " total[field] + 0
  print line " | |"
}

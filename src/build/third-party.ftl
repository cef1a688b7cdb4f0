<#-- What is shipped, a library a line: its name, a colon, the licences that it can be had under. -->
<#list dependencyMap as entry>
${entry.key.artifactId}: ${entry.value?join(" | ")}
</#list>

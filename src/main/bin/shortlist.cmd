@echo off
rem Starts Shortlist from the folder this script lies in. Needs Java 21 or newer.
setlocal EnableExtensions
set "SHORTLIST_BASE=%~dp0.."
set "FOUND_JAVA="
call :try "%SHORTLIST_JAVA_HOME%"
if not defined FOUND_JAVA call :try "%JAVA_HOME%"
if not defined FOUND_JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined FOUND_JAVA for %%k in ("%%~dpj..") do call :try "%%~fk"
if not defined FOUND_JAVA for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do if not defined FOUND_JAVA call :try "%%~d"
if not defined FOUND_JAVA (
    echo shortlist: needs Java 21 or newer and found none. Install a JDK 21+ or set JAVA_HOME to one. 1>&2
    exit /b 4
)
set "SHORTLIST_CACHE=%LOCALAPPDATA%\Shortlist"
if not exist "%SHORTLIST_CACHE%" mkdir "%SHORTLIST_CACHE%" 2>nul
"%FOUND_JAVA%\bin\java.exe" -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%SHORTLIST_CACHE%\classes.jsa" "-Dshortlist.archives=%SHORTLIST_CACHE%\classes" -Xshare:auto -Xlog:disable -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Dshortlist.home=%SHORTLIST_BASE%" %SHORTLIST_JAVA_OPTIONS% -jar "%SHORTLIST_BASE%\lib\shortlist.jar" %*
exit /b %ERRORLEVEL%

:try
if "%~1"=="" exit /b
if not exist "%~1\release" exit /b
if not exist "%~1\bin\java.exe" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FEATURE=%%~v"
set "FEATURE=%FEATURE:"=%"
if %FEATURE% GEQ 21 set "FOUND_JAVA=%~1"
exit /b

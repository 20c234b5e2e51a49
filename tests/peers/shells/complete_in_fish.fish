# fish --no-config complete_in_fish.fish SCRIPT: what fish offers by the script, in English and in Chinese.
set -g failed 0
set -x LC_ALL C.UTF-8
set -l script $argv[1]
source $script
set -l folder (mktemp -d)
cd $folder
touch b.json d.png

# offers LINE EXPECTED...: each stands among what is offered; a word that begins with ! does not.
function offers
    set -l offered (complete -C $argv[1] | string split -f 1 \t)
    for word in $argv[2..-1]
        if string match -q '!*' -- $word
            if contains -- (string sub -s 2 -- $word) $offered
                echo "fish: $argv[1]: offers $word"
                set -g failed 1
            end
        else if not contains -- $word $offered
            echo "fish: $argv[1]: no $word among $offered"
            set -g failed 1
        end
    end
end

offers 'fazhi val' validate
offers 'fazhi ' import explain completion man '!b.json'
offers 'fazhi validate --fo' --format
offers 'fazhi validate --format s' sarif
offers 'fazhi validate --fail-on ' error warning info hint never '!b.json'
offers 'fazhi validate ' b.json '!import'
offers 'fazhi --lang zh profile show st' strict
offers 'fazhi schema fin' findings
offers 'fazhi explain yaml.t' yaml.tag
offers 'fazhi import -o d' d.png
offers 'fazhi validate --as-of ' today '!b.json'
complete -e -c fazhi
set -x LC_ALL zh_CN.UTF-8
source $script
if not complete -C 'fazhi val' | string match -q '*校验报告*'
    echo "fish: no Chinese in a Chinese environment"
    set -g failed 1
end
rm -r $folder
exit $failed
